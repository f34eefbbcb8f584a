package dev.idd.app.mining.imports;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The lines of a file, of which none takes more memory than it may. */
final class BoundedLines {
  private static final int LONGEST = 64 * 1024;

  private final InputStream file;
  private long number;

  BoundedLines(InputStream file) {
    this.file = new BufferedInputStream(file, LONGEST);
  }

  /**
   * @param text as much of it as we keep
   */
  record Line(long number, String text, boolean tooLong) {}

  /** The next line; null after the last. */
  @Nullable Line next() throws IOException {
    var bytes = new ByteArrayOutputStream();
    int read = file.read();
    if (read < 0) {
      return null;
    }
    boolean tooLong = false;
    for (; read >= 0 && read != '\n'; read = file.read()) {
      tooLong |= bytes.size() >= LONGEST;
      if (!tooLong) {
        bytes.write(read);
      }
    }
    return new Line(++number, bytes.toString(StandardCharsets.UTF_8), tooLong);
  }
}
