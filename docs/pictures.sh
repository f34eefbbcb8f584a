#!/usr/bin/env bash
# Makes the pictures in docs/images anew, by the browser tests that take them. Needs Chromium.
set -euo pipefail
cd "$(dirname "$0")/.."
mvn --batch-mode --quiet test-compile surefire:test -Dtest="${1:-MainJobTest}" -Didd.pictures=docs/images
rm -f docs/images/failure-*.png
ls docs/images
