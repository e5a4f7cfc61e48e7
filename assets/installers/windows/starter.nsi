; "Resource Guide.exe": what a person clicks in the portable folder. It starts the guide beside it and ends.
Target amd64-unicode
SetCompressor zlib
SilentInstall silent
OutFile "${OUT}"
RequestExecutionLevel user
Icon "${FOLDER}/resource-guide.ico"
Section
  SetOutPath "$EXEDIR"
  Exec '"$EXEDIR\pythonw.exe" "$EXEDIR\lib\start.pyc"'
SectionEnd
