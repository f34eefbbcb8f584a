package dev.idd.app.extract.codehost;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The code hosts that we have a token for; often none. */
@Component
public class CodeHosts {
  private final List<CodeHost> hosts;

  CodeHosts(CodeHostSettings settings) {
    this.hosts =
        Stream.of(
                token(settings.github().token())
                    .<CodeHost>map(token -> new GitHub(settings.github(), token)),
                token(settings.bitbucket().token())
                    .<CodeHost>map(token -> new Bitbucket(settings.bitbucket(), token)))
            .flatMap(Optional::stream)
            .toList();
  }

  private static Optional<String> token(@Nullable String configured) {
    return Optional.ofNullable(configured).filter(token -> !token.isBlank());
  }

  /** A link that one of the hosts can be asked about. */
  public record Known(CodeHost host, Change change) {
    public Landing landing() {
      return host.landing(change);
    }
  }

  /** The first of the links that a host knows; empty when nobody can be asked about any. */
  public Optional<Known> first(List<String> links) {
    return links.stream().flatMap(link -> known(link).stream()).findFirst();
  }

  private Optional<Known> known(String link) {
    return hosts.stream()
        .flatMap(host -> host.read(link).map(change -> new Known(host, change)).stream())
        .findFirst();
  }
}
