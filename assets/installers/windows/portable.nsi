; Unpacks the portable folder where the person says: a stick. It writes nothing else to the computer.
Target amd64-unicode
SetCompressor /SOLID lzma
SetCompressorDictSize 16
Name "Resource Guide, portable"
OutFile "${OUT}"
RequestExecutionLevel user
InstallDir "$EXEDIR\ResourceGuide"
Icon "${FOLDER}/resource-guide.ico"
ManifestDPIAware true
DirText "Choose the folder on your stick. To remove it later, delete that folder."
Page directory
Page instfiles
Section
  SetOutPath "$INSTDIR"
  SetDateSave on
  File /r "${FOLDER}/*"
SectionEnd
