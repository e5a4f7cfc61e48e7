@"%~dp0python.exe" "%~dp0lib\start.pyc" %*
