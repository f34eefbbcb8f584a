package dev.idd.app.shared;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/**
 * Bad input or a refused request, in words that a person can act on. Answered as an RFC 9457
 * problem with a stable {@code code}; thrown anywhere in a web request.
 */
public final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final HttpStatus status;
  private final String code;
  private final transient Map<String, Object> extra;

  private Problem(HttpStatus status, String code, String detail, Map<String, Object> extra) {
    super(detail);
    this.status = status;
    this.code = code;
    this.extra = Map.copyOf(extra);
  }

  public static Problem notAuthenticated(String detail) {
    return new Problem(HttpStatus.UNAUTHORIZED, "not-authenticated", detail, Map.of());
  }

  public static Problem notAllowed(String detail) {
    return new Problem(HttpStatus.FORBIDDEN, "not-allowed", detail, Map.of());
  }

  public static Problem notFound(String detail) {
    return new Problem(HttpStatus.NOT_FOUND, "not-found", detail, Map.of());
  }

  /**
   * Something in the request cannot be: {@code code} says which rule, {@code detail} how to mend
   * it.
   */
  public static Problem invalid(String code, String detail) {
    return new Problem(HttpStatus.UNPROCESSABLE_ENTITY, code, detail, Map.of());
  }

  /** Several fields are wrong at once; the page shows each message beside its field. */
  public static Problem invalidFields(List<FieldError> fields) {
    return new Problem(
        HttpStatus.UNPROCESSABLE_ENTITY,
        "invalid-fields",
        fields.get(0).message(),
        Map.of("fields", fields));
  }

  /** Somebody else saved in between; {@code current} is the view as it is now. */
  public static Problem versionConflict(Object current) {
    return new Problem(
        HttpStatus.CONFLICT,
        "version-conflict",
        "Somebody else saved this in the meantime. Compare before you save again.",
        Map.of("current", current));
  }

  /** Any other refusal. */
  public static Problem of(
      HttpStatus status, String code, String detail, Map<String, Object> extra) {
    return new Problem(status, code, detail, extra);
  }

  public HttpStatus status() {
    return status;
  }

  public String code() {
    return code;
  }

  public Map<String, Object> extra() {
    return extra;
  }

  /** What is wrong, one sentence for each thing. */
  public List<String> sentences() {
    return extra.get("fields") instanceof List<?> fields
        ? fields.stream().map(one -> ((FieldError) one).message()).toList()
        : List.of(String.valueOf(getMessage()));
  }

  /**
   * A message for one field; {@code field} is its path in the request, such as {@code
   * requirement.statement}.
   */
  public record FieldError(String field, String message) {}
}
