package dev.idd.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.idd.app.jira.IssueChanged;
import dev.idd.app.jira.IssueId;
import dev.idd.app.jira.IssueKey;
import dev.idd.app.jira.Jira;
import dev.idd.app.settings.Settings;
import dev.idd.app.tenant.AccountId;
import dev.idd.app.tenant.Caller;
import dev.idd.app.tenant.CallerOfRequest;
import dev.idd.app.tenant.TenantId;
import dev.idd.app.tenant.Tenants;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** The whole application before a {@link TinyJira}; every test has a tenant of its own. */
@SpringBootTest
@Import(ApiTest.InFrontOfTinyJira.class)
public abstract class ApiTest {
  protected static final ObjectMapper JSON = new ObjectMapper();

  @Autowired protected TinyJira jira;
  @Autowired protected Tenants tenants;
  @Autowired protected Settings settings;
  @Autowired protected JdbcClient database;
  @Autowired private WebApplicationContext context;
  @Autowired private TransactionTemplate transaction;
  @Autowired private ApplicationEventPublisher events;

  protected TenantId tenant;
  private final List<TenantId> sites = new ArrayList<>();
  private MockMvc http;

  @TestConfiguration(proxyBeanMethods = false)
  static class InFrontOfTinyJira {
    @Bean
    @Primary
    TinyJira tinyJira() {
      return new TinyJira();
    }

    @Bean
    Jira jira(TinyJira tiny) {
      return tiny;
    }
  }

  @BeforeEach
  void aSiteInstallsTheApp() {
    http = MockMvcBuilders.webAppContextSetup(context).build();
    jira.forgetIssues();
    tenant = install();
  }

  @AfterEach
  void theSiteIsWellAgain() {
    jira.heal();
    // All sites share one Jira: no sweep of this one is to meddle with the issues of the next.
    sites.forEach(tenants::uninstalled);
  }

  protected TenantId install() {
    return install(Map.of());
  }

  /** The app comes, with an empty database, to a site whose project has these properties. */
  protected TenantId install(Map<String, JsonNode> properties) {
    TenantId installed = tenants.ofClientKey("site-" + UUID.randomUUID());
    jira.properties(installed).putAll(properties);
    tenants.installed(installed, "https://acme.example.net");
    sites.add(installed);
    eventually(() -> assertThat(restored(installed)).isEqualTo(1));
    return installed;
  }

  /** A new site is ready when its projects are found and nothing is left to restore from Jira. */
  private int restored(TenantId installed) {
    return database
        .sql(
            """
            select count(*) from kept_project
             where tenant_id = :tenant and complete_since is not null
            """)
        .param("tenant", installed.value())
        .query(Integer.class)
        .single();
  }

  /** Nobody but the test writes facts of the site from now on, until it says that one changed. */
  protected void miningRests() {
    eventually(
        () ->
            assertThat(
                    database
                        .sql(
                            """
                            select count(*) from mining_cursor
                             where tenant_id = :tenant and complete and pass_started is null
                            """)
                        .param("tenant", tenant.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1));
  }

  /** Nobody judges anything from now on, until something is said to have changed. */
  protected void gateRests() {
    eventually(
        () ->
            assertThat(
                    database
                        .sql(
                            """
                            select count(*) from scheduled_tasks
                             where task_name in ('gate-judge-project', 'gate-judge')
                            """)
                        .query(Integer.class)
                        .single())
                .isZero());
  }

  /** An answer: its status and its JSON. */
  protected record Answer(int status, JsonNode body) {
    public JsonNode at(String pointer) {
      return body.at(pointer);
    }

    public String text(String pointer) {
      return body.at(pointer).asText();
    }

    public Answer is(int expected) {
      assertThat(status).as(body.toPrettyString()).isEqualTo(expected);
      return this;
    }
  }

  protected Answer get(String as, String path) {
    return call(tenant, as, HttpMethod.GET, path, null);
  }

  protected Answer post(String as, String path, String body) {
    return call(tenant, as, HttpMethod.POST, path, body);
  }

  protected Answer put(String as, String path, String body) {
    return call(tenant, as, HttpMethod.PUT, path, body);
  }

  /** What is answered in words instead of JSON. */
  protected String text(String as, String path) {
    return call(tenant, as, HttpMethod.GET, path, null).body().asText();
  }

  /** A call as somebody of a site; nobody: without a token. */
  protected Answer call(TenantId site, String as, HttpMethod method, String path, String body) {
    var call = request(method, path).contentType(MediaType.APPLICATION_JSON);
    return answer(site, as, body == null ? call : call.content(body));
  }

  /** A call with a YAML body. */
  protected Answer yaml(String as, HttpMethod method, String path, String body, String ifMatch) {
    var call = request(method, path).contentType("text/yaml;charset=UTF-8").content(body);
    return answer(tenant, as, ifMatch == null ? call : call.header("If-Match", ifMatch));
  }

  private Answer answer(TenantId site, String as, MockHttpServletRequestBuilder call) {
    if (as != null) {
      call.with(
          request -> {
            CallerOfRequest.set(request, new Caller(site, new AccountId(as)));
            return request;
          });
    }
    try {
      var response = http.perform(call).andReturn().getResponse();
      return new Answer(response.getStatus(), body(response));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** JSON, or words as one text. */
  private static JsonNode body(MockHttpServletResponse response) throws IOException {
    return String.valueOf(response.getContentType()).startsWith("text/")
        ? TextNode.valueOf(response.getContentAsString(StandardCharsets.UTF_8))
        : JSON.readTree(response.getContentAsByteArray());
  }

  /** What a webhook becomes. */
  protected void changed(String key, String... fields) {
    publish(
        new IssueChanged(
            tenant, new IssueId(jira.id(key)), new IssueKey(key), false, Set.of(fields)));
  }

  protected void publish(Object event) {
    transaction.executeWithoutResult(status -> events.publishEvent(event));
  }

  /** Longer than from one sweep to the next: what a job misses, a sweep makes so. */
  protected static void eventually(ThrowingRunnable assertion) {
    await()
        .atMost(Duration.ofSeconds(45))
        .pollInterval(Duration.ofMillis(50))
        .ignoreExceptions()
        .untilAsserted(assertion);
  }

  protected static String json(String withSingleQuotes) {
    return withSingleQuotes.replace('\'', '"');
  }
}
