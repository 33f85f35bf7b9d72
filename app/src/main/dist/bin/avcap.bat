@echo off
rem Starts AVCap Studio: the studio without arguments, the command line with some.
setlocal
set "JAVA=java.exe"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"

set "VERSION="
for /f "tokens=3" %%v in ('"%JAVA%" -version 2^>^&1 ^| findstr /c:" version "') do if not defined VERSION set "VERSION=%%~v"
if not defined VERSION (
  echo AVCap Studio needs Java 17 or newer: install a JDK, or set JAVA_HOME to one. 1>&2
  exit /b 2
)
for /f "tokens=1 delims=.-" %%m in ("%VERSION%") do set "MAJOR=%%m"
if %MAJOR% LSS 17 (
  echo AVCap Studio needs Java 17 or newer, but %JAVA% is version %VERSION%: set JAVA_HOME to a newer JDK. 1>&2
  exit /b 2
)
set "NATIVE=-Davcap.native=allowed"
if %MAJOR% GEQ 24 set "NATIVE=--enable-native-access=ALL-UNNAMED"

"%JAVA%" -Xms64m -XX:MaxRAMPercentage=50 -Dai.djl.offline=true -Dfile.encoding=UTF-8 %NATIVE% %AVCAP_OPTS% -cp "%~dp0..\lib\*" avcap.studio.Launcher %*
exit /b %ERRORLEVEL%
