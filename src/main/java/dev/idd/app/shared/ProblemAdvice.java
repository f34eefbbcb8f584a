package dev.idd.app.shared;

import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.util.MimeType;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns whatever goes wrong in a request into a problem with a code and a sentence. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ProblemAdvice extends ResponseEntityExceptionHandler {
  private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

  @ExceptionHandler
  ResponseEntity<Object> problem(Problem problem) {
    return answer(problem);
  }

  @ExceptionHandler
  ResponseEntity<Object> invalid(ConstraintViolationException e) {
    return answer(
        Problem.invalidFields(
            e.getConstraintViolations().stream()
                .map(v -> new Problem.FieldError(v.getPropertyPath().toString(), v.getMessage()))
                .toList()));
  }

  /** Something in the path that cannot be a name of anything: there is no such thing. */
  @ExceptionHandler
  ResponseEntity<Object> mismatch(MethodArgumentTypeMismatchException e) {
    return answer(
        e.getParameter().hasParameterAnnotation(PathVariable.class)
            ? Problem.notFound("There is no '%s'.".formatted(e.getValue()))
            : badRequest("bad-parameter", "'%s' cannot be read.".formatted(e.getName())));
  }

  /** Whoever asked has gone away, and nobody is left to be answered. */
  @ExceptionHandler
  void nobodyListens(ClientAbortException e) {
    log.debug("The caller left before the answer was complete");
  }

  /** Unexpected: the log has the story, the answer only its number. */
  @ExceptionHandler
  ResponseEntity<Object> unexpected(Exception e) {
    var declared = AnnotatedElementUtils.findMergedAnnotation(e.getClass(), ResponseStatus.class);
    if (declared != null) {
      log.info("Answered {} for {}", declared.code(), e.getClass().getSimpleName());
      return answer(ofStatus(declared.code()));
    }
    String id = UUID.randomUUID().toString();
    log.error("Unexpected failure {}", id, e);
    return answer(
        Problem.of(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "unexpected",
            "Something went wrong on our side. Support can find it by its number " + id + ".",
            Map.of("id", id)));
  }

  @Override
  protected ResponseEntity<Object> handleMethodArgumentNotValid(
      MethodArgumentNotValidException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    List<Problem.FieldError> fields =
        e.getBindingResult().getFieldErrors().stream()
            .map(f -> new Problem.FieldError(f.getField(), String.valueOf(f.getDefaultMessage())))
            .toList();
    return answer(fields.isEmpty() ? ofStatus(status) : Problem.invalidFields(fields));
  }

  @Override
  protected ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return answer(
        BodyLimit.exceeded(e)
            ? BodyLimit.tooLarge()
            : badRequest("malformed-json", notUnderstood(e.getCause())));
  }

  /** Where the reading stopped helps whoever wrote the request; the rest is Jackson's business. */
  private static String notUnderstood(@Nullable Throwable cause) {
    String sentence = "The body of the request is not the JSON we expect";
    if (!(cause instanceof JsonMappingException where) || where.getPath().isEmpty()) {
      return sentence + ".";
    }
    String path =
        where.getPath().stream()
            .map(step -> step.getFieldName() == null ? "" + step.getIndex() : step.getFieldName())
            .collect(Collectors.joining("."));
    return sentence + ": look at '" + path + "'.";
  }

  /** An address says itself what it takes: JSON, or YAML where a file is meant. */
  @Override
  protected ResponseEntity<Object> handleHttpMediaTypeNotSupported(
      HttpMediaTypeNotSupportedException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return ResponseEntity.status(status)
        .headers(headers)
        .body(ProblemWriter.detail(unsupported(e.getSupportedMediaTypes())));
  }

  private static Problem unsupported(List<MediaType> taken) {
    String types =
        taken.isEmpty()
            ? MediaType.APPLICATION_JSON_VALUE
            : taken.stream()
                .filter(MimeType::isConcrete)
                .map(type -> type.getType() + "/" + type.getSubtype())
                .distinct()
                .collect(Collectors.joining(" or "));
    return Problem.of(
        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
        "unsupported-media-type",
        "Send the body of the request as " + types + ".",
        Map.of());
  }

  @Override
  protected ResponseEntity<Object> handleExceptionInternal(
      Exception e,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    var problem = answer(ofStatus(status));
    return ResponseEntity.status(status).headers(headers).body(problem.getBody());
  }

  private static ResponseEntity<Object> answer(Problem problem) {
    return ResponseEntity.status(problem.status()).body(ProblemWriter.detail(problem));
  }

  private static Problem badRequest(String code, String detail) {
    return Problem.of(HttpStatus.BAD_REQUEST, code, detail, Map.of());
  }

  /** A problem for which nobody has found better words than those of HTTP. */
  static Problem ofStatus(HttpStatusCode code) {
    HttpStatus status = HttpStatus.valueOf(code.value());
    return switch (status) {
      case UNAUTHORIZED -> Problem.notAuthenticated("This request carries no valid token.");
      case FORBIDDEN -> Problem.notAllowed("This is not allowed.");
      case NOT_FOUND -> Problem.notFound("There is nothing at this address.");
      case PAYLOAD_TOO_LARGE -> BodyLimit.tooLarge();
      case BAD_REQUEST -> badRequest("bad-request", "This request cannot be understood.");
      case METHOD_NOT_ALLOWED ->
          Problem.of(
              status, "method-not-allowed", "This address cannot be used like that.", Map.of());
      case NOT_ACCEPTABLE ->
          Problem.of(status, "not-acceptable", "This address answers in JSON only.", Map.of());
      case UNSUPPORTED_MEDIA_TYPE -> unsupported(List.of());
      default ->
          Problem.of(
              status,
              status.getReasonPhrase().toLowerCase(java.util.Locale.ROOT).replace(' ', '-'),
              status.getReasonPhrase() + ".",
              Map.of());
    };
  }
}
