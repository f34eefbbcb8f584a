package dev.idd.app.mining.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/** A kind of file that incidents can be read from, line by line. */
interface HistoryFile {

  /** Hands on each incident as soon as it is complete, and refuses what it cannot read. */
  void read(InputStream file, Consumer<ImportedIncident> found, Report report) throws IOException;

  /** Says where an incident came from, in the facts. */
  String source();

  /** This is not a file of that kind at all. */
  final class NotOne extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotOne(String why) {
      super(why);
    }
  }

  /** A line that is refused. */
  final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param why the same words for the same reason, so that they can be counted
     */
    Refused(String why) {
      super(why);
    }
  }
}
