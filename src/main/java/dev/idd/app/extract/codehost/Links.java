package dev.idd.app.extract.codehost;

import dev.idd.app.extract.codehost.Change.Kind;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads links of the form {@code web/owner/repository/commit/…}; pure. */
record Links(URI web, String commit, String pullRequest) {
  private static final String NAME = "([A-Za-z0-9_][A-Za-z0-9_.-]{0,99})";
  private static final String SHA = "([0-9a-fA-F]{7,64})";
  private static final String NUMBER = "([0-9]{1,9})";
  private static final String REST = "(?:[/?#]\\S*)?";

  Optional<Change> read(String link) {
    String start = Pattern.quote(web.toString()) + "/" + NAME + "/" + NAME;
    return change(start + "/" + commit + "/" + SHA + REST, link, Kind.COMMIT)
        .or(() -> change(start + "/" + pullRequest + "/" + NUMBER + REST, link, Kind.PULL_REQUEST));
  }

  private static Optional<Change> change(String pattern, String link, Kind kind) {
    Matcher found = Pattern.compile(pattern).matcher(link);
    return found.matches()
        ? Optional.of(new Change(found.group(1), found.group(2), kind, found.group(3)))
        : Optional.empty();
  }
}
