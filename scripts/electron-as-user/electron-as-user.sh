#!/bin/sh
# Runs Electron as the ordinary user named in the environment. Each step replaces this process, so the
# process that Playwright started and ends is Electron itself.
exec setpriv --reuid="$GREENROOM_RUN_AS_UID" --regid="$GREENROOM_RUN_AS_GID" --clear-groups -- \
  "$GREENROOM_ELECTRON" "$@"
