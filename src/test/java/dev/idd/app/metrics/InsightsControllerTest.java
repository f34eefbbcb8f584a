package dev.idd.app.metrics;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.idd.app.extract.Classification;
import dev.idd.app.extract.Classifications;
import dev.idd.app.gate.GateCounts;
import dev.idd.app.improvement.SetAside;
import dev.idd.app.jira.IssueAccess;
import dev.idd.app.jira.IssueAccess.VisibleProject;
import dev.idd.app.jira.IssueId;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.mining.MinedFacts;
import dev.idd.app.mining.MinedFacts.Coverage;
import dev.idd.app.mining.MinedFacts.Incident;
import dev.idd.app.mining.MinedFacts.Tie;
import dev.idd.app.settings.ProjectSettings;
import dev.idd.app.settings.Settings;
import dev.idd.app.shared.Problem;
import dev.idd.app.tenant.AccountId;
import dev.idd.app.tenant.Caller;
import dev.idd.app.tenant.TenantId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.MethodParameter;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** The answer as the page gets it, word for word of docs/api.md. */
class InsightsControllerTest {
  static final ProjectKey OPS = new ProjectKey("OPS");
  static final Caller CALLER =
      new Caller(new TenantId(UUID.randomUUID()), new AccountId("responder"));

  final IssueAccess access = mock(IssueAccess.class);
  final Settings settings = mock(Settings.class);
  final MinedFacts facts = mock(MinedFacts.class);
  final Classifications classifications = mock(Classifications.class);
  final SetAside setAside = mock(SetAside.class);
  final GateCounts gate = mock(GateCounts.class);
  MockMvc mvc;

  @BeforeEach
  void aTrackedProjectThatTheCallerSees() {
    when(access.browse(CALLER, OPS)).thenReturn(new VisibleProject("1", OPS, "Operations", false));
    when(settings.of(CALLER.tenant(), OPS)).thenReturn(Optional.of(lookingBack(null)));
    when(gate.of(any(), any(), any(), any())).thenReturn(new GateCounts.Counts(1, 2, 3));
    var clock = Clock.fixed(Instant.parse("2026-03-31T08:00:00Z"), ZoneOffset.UTC);
    var insights =
        new Insights(facts, classifications, setAside, gate, new MetricsSettings(365), clock);
    mvc =
        MockMvcBuilders.standaloneSetup(new InsightsController(access, settings, insights))
            .setCustomArgumentResolvers(new CallerOfTest())
            .setControllerAdvice(new ProblemsOfTest())
            .setMessageConverters(
                new MappingJackson2HttpMessageConverter(
                    JsonMapper.builder()
                        .findAndAddModules()
                        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                        .build()))
            .build();
  }

  private static ProjectSettings lookingBack(Integer days) {
    return new ProjectSettings(
        CALLER.tenant(),
        "1",
        OPS,
        "Operations",
        Set.of("1"),
        Set.of("20"),
        "77",
        Set.of(),
        Set.of(),
        Set.of(),
        "",
        days);
  }

  @Test
  void looksBackAsFarAsTheProjectChose() throws Exception {
    when(settings.of(CALLER.tenant(), OPS)).thenReturn(Optional.of(lookingBack(30)));
    Instant created = Instant.parse("2026-02-01T10:00:00Z");
    when(facts.earliest(CALLER.tenant(), OPS)).thenReturn(Optional.of(created));

    mvc.perform(get("/api/projects/OPS/insights"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.recurrenceRate.lookbackDays").value(30));

    verify(facts)
        .incidents(
            CALLER.tenant(),
            OPS,
            Instant.parse("2026-01-02T00:00:00Z"),
            Instant.parse("2026-04-01T00:00:00Z"));
  }

  @Test
  void answersAsThePageExpects() throws Exception {
    Instant created = Instant.parse("2026-02-01T10:00:00Z");
    var one = new Incident(new IssueId(1), created);
    var other = new Incident(new IssueId(2), created.plusSeconds(60));
    Instant shipped = Instant.parse("2026-03-05T10:00:00Z");
    when(facts.earliest(CALLER.tenant(), OPS)).thenReturn(Optional.of(created));
    when(facts.incidents(
            CALLER.tenant(),
            OPS,
            Instant.parse("2025-02-01T00:00:00Z"),
            Instant.parse("2026-04-01T00:00:00Z")))
        .thenReturn(List.of(one, other));
    when(facts.ties(
            CALLER.tenant(),
            OPS,
            Instant.parse("2026-02-01T00:00:00Z"),
            Instant.parse("2026-04-01T00:00:00Z")))
        .thenReturn(
            List.of(
                new Tie(one.id(), one.created(), new IssueId(8), shipped),
                new Tie(one.id(), one.created(), new IssueId(9), shipped)));
    when(facts.coverage(CALLER.tenant(), OPS))
        .thenReturn(
            new Coverage(2, 3, false, Instant.parse("2026-03-31T07:00:00Z"), "Jira is busy"));
    when(classifications.of(any(), any()))
        .thenReturn(
            Map.of(
                one.id(), new Classification("leak", "pay"),
                other.id(), new Classification("leak", "pay")));
    when(setAside.of(CALLER.tenant())).thenReturn(Set.of(new IssueId(9)));

    mvc.perform(get("/api/projects/OPS/insights"))
        .andExpect(status().isOk())
        .andExpect(
            content()
                .json(
                    """
                    {"project": {"key": "OPS", "name": "Operations"},
                     "period": {"from": "2026-02-01", "to": "2026-03-31"},
                     "computedAt": "2026-03-31T08:00:00Z",
                     "coverage": {"mined": 2, "total": 3, "complete": false,
                                  "minedAt": "2026-03-31T07:00:00Z", "lastError": "Jira is busy"},
                     "incidents": 2, "improvements": 1, "shipped": 1, "waivers": 1, "overrides": 2, "bypasses": 3,
                     "improvementYield": {"value": 0.5, "numerator": 1, "n": 2,
                       "definition": "%s", "goal": "At least 1.0",
                       "incidentsWithShipped": {"count": 1, "share": 0.5}},
                     "recurrenceRate": {"value": 0.5, "numerator": 1, "n": 2, "unclassified": 0,
                       "lookbackDays": 365, "chance": null,
                       "definition": "%s", "goal": "Trending to 0"},
                     "months": [{"month": "2026-02", "incidents": 2, "shipped": 0},
                                {"month": "2026-03", "incidents": 0, "shipped": 1}],
                     "diagnosis": null}"""
                        .formatted(Definitions.IMPROVEMENT_YIELD, Definitions.recurrenceRate(365)),
                    org.springframework.test.json.JsonCompareMode.STRICT));
  }

  @Test
  void saysWhatToDoAboutAProjectThatIsNotTracked() throws Exception {
    when(settings.of(CALLER.tenant(), OPS)).thenReturn(Optional.empty());

    mvc.perform(get("/api/projects/OPS/insights"))
        .andExpect(status().isNotFound())
        .andExpect(jsonPath("$.properties.code").value("not-tracked"))
        .andExpect(
            jsonPath("$.detail")
                .value(org.hamcrest.Matchers.containsString("choose its incident issue types")));
  }

  @Test
  void showsNothingToThoseWhoMayNotSeeTheProject() throws Exception {
    when(access.browse(CALLER, OPS)).thenThrow(Problem.notFound("There is no project OPS."));

    mvc.perform(get("/api/projects/OPS/insights")).andExpect(status().isNotFound());
  }

  @Test
  void refusesDaysThatCannotBe() throws Exception {
    mvc.perform(get("/api/projects/OPS/insights?from=2026-02-02&to=2026-02-01"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.properties.fields[0].field").value("from"));
  }

  static final class CallerOfTest implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
      return parameter.getParameterType().equals(Caller.class);
    }

    @Override
    public Object resolveArgument(
        MethodParameter parameter,
        ModelAndViewContainer model,
        NativeWebRequest request,
        WebDataBinderFactory binders) {
      return CALLER;
    }
  }

  @RestControllerAdvice
  static final class ProblemsOfTest {
    @ExceptionHandler
    ResponseEntity<ProblemDetail> problem(Problem problem) {
      var detail = ProblemDetail.forStatusAndDetail(problem.status(), problem.getMessage());
      detail.setProperty("code", problem.code());
      problem.extra().forEach(detail::setProperty);
      return ResponseEntity.status(problem.status()).body(detail);
    }
  }
}
