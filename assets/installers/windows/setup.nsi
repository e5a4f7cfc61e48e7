; The installer for one user, without administrator. Given by setup_program.py: VERSION, FOLDER, OUT, LISTS, SIZE_KB.
Target amd64-unicode
SetCompressor /SOLID lzma
SetCompressorDictSize 16
Name "Resource Guide"
OutFile "${OUT}"
RequestExecutionLevel user
InstallDir "$LOCALAPPDATA\Programs\ResourceGuide"
InstallDirRegKey HKCU "Software\ResourceGuide" "Folder"
Icon "${FOLDER}/resource-guide.ico"
UninstallIcon "${FOLDER}/resource-guide.ico"
ManifestDPIAware true
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "Resource Guide"
VIAddVersionKey "FileDescription" "Resource Guide"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "LegalCopyright" "Apache License 2.0"

!include "LogicLib.nsh"
!include "nsDialogs.nsh"
!include "FileFunc.nsh"
!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\ResourceGuide"
Var Clear
Var ClearBox

Page directory
Page instfiles
UninstPage custom un.AskWhatStays un.KeepAnswer
UninstPage instfiles

; A file that a running program holds cannot be opened to be written.
!macro NeedsClosed UN
Function ${UN}NeedsClosed
  ${Do}
    ${IfNot} ${FileExists} "$INSTDIR\python313.dll"
      Return
    ${EndIf}
    ClearErrors
    FileOpen $0 "$INSTDIR\python313.dll" a
    ${IfNot} ${Errors}
      FileClose $0
      Return
    ${EndIf}
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "The Resource Guide is open. Close it, then press Retry." /SD IDCANCEL IDRETRY again
    SetErrorLevel 2
    Quit
    again:
  ${Loop}
FunctionEnd
!macroend
!insertmacro NeedsClosed ""
!insertmacro NeedsClosed "un."

Section
  Call NeedsClosed
  ; The files of an older version go by its own list: nothing of it is mixed into this one, and settings stay.
  ${If} ${FileExists} "$INSTDIR\uninstall.exe"
    ExecWait '"$INSTDIR\uninstall.exe" /S _?=$INSTDIR' $0
    ${If} $0 <> 0
      MessageBox MB_ICONSTOP "The older version could not be taken away. Close the Resource Guide and start this again." /SD IDOK
      SetErrorLevel 2
      Quit
    ${EndIf}
    Delete "$INSTDIR\uninstall.exe"
  ${EndIf}
  SetOutPath "$INSTDIR"
  SetDateSave on
  File /r "${FOLDER}/*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  SetOutPath "$INSTDIR"
  CreateShortcut "$SMPROGRAMS\Resource Guide.lnk" "$INSTDIR\pythonw.exe" '"$INSTDIR\lib\start.pyc"' "$INSTDIR\resource-guide.ico"
  CreateShortcut "$DESKTOP\Resource Guide.lnk" "$INSTDIR\pythonw.exe" '"$INSTDIR\lib\start.pyc"' "$INSTDIR\resource-guide.ico"
  WriteRegStr HKCU "Software\ResourceGuide" "Folder" "$INSTDIR"
  ; A double click on an edition opens it: the guide checks it, and asks before it is used.
  WriteRegStr HKCU "Software\Classes\.edition" "" "ResourceGuide.Edition"
  WriteRegStr HKCU "Software\Classes\ResourceGuide.Edition" "" "Edition of the Resource Guide"
  WriteRegStr HKCU "Software\Classes\ResourceGuide.Edition\DefaultIcon" "" "$INSTDIR\resource-guide.ico"
  WriteRegStr HKCU "Software\Classes\ResourceGuide.Edition\shell\open\command" "" '"$INSTDIR\pythonw.exe" "$INSTDIR\lib\start.pyc" "%1"'
  WriteRegStr HKCU "${KEY}" "DisplayName" "Resource Guide"
  WriteRegStr HKCU "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${KEY}" "DisplayIcon" "$INSTDIR\resource-guide.ico"
  WriteRegStr HKCU "${KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${KEY}" "EstimatedSize" ${SIZE_KB}
  WriteRegDWORD HKCU "${KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${KEY}" "NoRepair" 1
SectionEnd

; Without a window, settings are cleared when asked for: uninstall.exe /S /CLEAR
Function un.onInit
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/CLEAR" $1
  StrCpy $Clear 0
  ${IfNot} ${Errors}
    StrCpy $Clear 1
  ${EndIf}
FunctionEnd

Function un.AskWhatStays
  nsDialogs::Create 1018
  Pop $0
  ${NSD_CreateLabel} 0 0 100% 30u "The Resource Guide will be taken off this computer. Your settings can stay for a later installation, or go with it."
  Pop $0
  ${NSD_CreateCheckbox} 0 40u 100% 12u "&Delete the settings too"
  Pop $ClearBox
  nsDialogs::Show
FunctionEnd

Function un.KeepAnswer
  ${NSD_GetState} $ClearBox $Clear
FunctionEnd

Section "Uninstall"
  Call un.NeedsClosed
  ; Only what was installed goes, file by file: the folder may hold what is someone else's.
  !include "${LISTS}"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Resource Guide.lnk"
  Delete "$DESKTOP\Resource Guide.lnk"
  DeleteRegKey HKCU "${KEY}"
  DeleteRegKey HKCU "Software\Classes\ResourceGuide.Edition"
  ReadRegStr $0 HKCU "Software\Classes\.edition" ""
  ${If} $0 == "ResourceGuide.Edition"
    DeleteRegKey HKCU "Software\Classes\.edition"
  ${EndIf}
  ${If} $Clear = 1
    DeleteRegKey HKCU "Software\ResourceGuide"
    RMDir /r "$LOCALAPPDATA\resource-guide"
  ${EndIf}
SectionEnd
