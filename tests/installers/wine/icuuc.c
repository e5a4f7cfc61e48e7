/* Windows 10 brings icuuc.dll; Wine does not. For trials under Wine alone: a library that knows no text encodings but
   those that Qt brings, which are all that the guide uses.
   x86_64-w64-mingw32-gcc -shared -o icuuc.dll icuuc.c */
#define NOTHING(name) __declspec(dllexport) void *name(void) { return 0; }
#define FAILS(name) __declspec(dllexport) void *name(const char *what, int *status) { (void)what; *status = 4; return 0; }
FAILS(ucnv_open)
NOTHING(ucnv_close) NOTHING(UCNV_FROM_U_CALLBACK_SUBSTITUTE) NOTHING(UCNV_TO_U_CALLBACK_SUBSTITUTE) NOTHING(ucnv_reset)
NOTHING(ucnv_getMaxCharSize) NOTHING(ucnv_getName) NOTHING(ucnv_getToUCallBack) NOTHING(ucnv_getFromUCallBack)
NOTHING(ucnv_setToUCallBack) NOTHING(ucnv_setFromUCallBack) NOTHING(ucnv_cbToUWriteUChars) NOTHING(ucnv_toUnicode)
NOTHING(ucnv_cbFromUWriteUChars) NOTHING(ucnv_toUCountPending) NOTHING(ucnv_fromUCountPending) NOTHING(ucnv_getStandardName)
NOTHING(ucnv_getAvailableName) NOTHING(ucnv_countAvailable) NOTHING(ucnv_fromUnicode)
