/* Of Windows' colours of screens, Wine lacks one function, and a program that calls it is ended. For trials under Wine
   alone: a library that knows no profile of any screen.
   x86_64-w64-mingw32-gcc -shared -o mscms.dll mscms.c */
#define NONE(name) __declspec(dllexport) int name(void) { return 0; }
NONE(OpenColorProfileW) NONE(CloseColorProfile) NONE(WcsCreateIccProfile) NONE(GetColorProfileFromHandle)
NONE(GetColorDirectoryW) NONE(GetStandardColorSpaceProfileW) NONE(OpenColorProfileA) NONE(WcsOpenColorProfileW)
NONE(ColorProfileGetDisplayDefault) NONE(ColorProfileGetDisplayUserScope)
