# Reads "add PID", "remove PID" and "done" from the launcher. When the pipe closes without "done", the launcher is gone
# without having stopped its children (kill -9, out of memory): then they are stopped from here.
trap '' INT TERM HUP
pids=' '
while read -r verb pid; do
  case $verb in
    add) pids="$pids$pid " ;;
    remove) case $pids in *" $pid "*) pids="${pids%% "$pid" *} ${pids#* "$pid" }" ;; esac ;;
    done) exit 0 ;;
  esac
done

# Each child leads a process group where setsid is there; with it go the child's own children.
send() { kill "-$1" -- "-$2" 2>/dev/null || kill "-$1" "$2" 2>/dev/null; }

for pid in $pids; do kill -TERM "$pid" 2>/dev/null; done
rounds=0
while [ $rounds -lt 50 ]; do
  alive=''
  for pid in $pids; do if kill -0 "$pid" 2>/dev/null; then alive=1; fi; done
  [ -n "$alive" ] || exit 0
  sleep 0.2
  rounds=$((rounds + 1))
done
for pid in $pids; do send KILL "$pid"; done
