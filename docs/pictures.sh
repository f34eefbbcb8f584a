#!/usr/bin/env bash
# Makes the pictures in docs/images anew, by the browser tests that take them. Needs Chromium.
# <page>-<state>-<light|dark>-<wide|narrow>.png come from EveryPageTest, the others from the main job.
set -euo pipefail
cd "$(dirname "$0")/.."
mvn --batch-mode --quiet test-compile surefire:test -Dtest="${1:-MainJobTest,EveryPageTest}" -Didd.pictures=docs/images
rm -f docs/images/failure-*.png
find docs/images -name '*.png' -size +150k -exec echo "larger than 150 KB: {}" \; | sort
ls docs/images
