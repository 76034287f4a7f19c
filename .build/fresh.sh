# Sourced by run and kechuang: sets $app to the built program, building it when a source is newer than the last build.
root="${root:-$PWD}"
app="$root/bin/app/Kechuang.Web.dll"
stamp="$root/bin/app/.built"

if ! command -v dotnet >/dev/null || ! dotnet --list-sdks 2>/dev/null | grep -q '^10\.'; then
  echo "需要 .NET 10 SDK：请从 https://dotnet.microsoft.com/download/dotnet/10.0 安装后重试。" >&2
  exit 3
fi

# One find over the sources is some 20 ms; asking MSBuild whether anything changed would be seconds.
if [[ ! -f "$stamp" ]] || [[ -n "$(find "$root/src" "$root/Directory.Build.props" "$root/Directory.Packages.props" "$root/global.json" \
    \( -name bin -o -name obj \) -prune -o -type f -newer "$stamp" -print -quit)" ]]; then
  echo "正在编译……" >&2
  log="$root/bin/build.log"
  mkdir -p "$root/bin"
  touch "$root/bin/.building"
  publish() { dotnet publish "$root/src/Web" -c Release -o "$root/bin/app" -v q --nologo "$@" >"$log" 2>&1; }
  # Compiled for this machine ahead of the start; where its compiler cannot be had, as the program starts.
  if ! publish --use-current-runtime --self-contained false -p:PublishReadyToRun=true && ! publish; then
    grep -E 'error' "$log" | sort -u | head -20 >&2
    echo "编译没有成功，全文见 $log" >&2
    exit 3
  fi
  mv "$root/bin/.building" "$stamp"
fi

# The youngest generation of the heap, hexadecimal: 8 MB. The runtime sizes it by the processor's cache and, on machines that hide it,
# collects garbage every 2 MB. It reads this from the environment only.
export DOTNET_GCgen0size="${DOTNET_GCgen0size:-800000}"
