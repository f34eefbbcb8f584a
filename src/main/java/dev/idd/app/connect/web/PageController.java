package dev.idd.app.connect.web;

import com.atlassian.connect.spring.AtlassianHostUser;
import com.atlassian.connect.spring.internal.AtlassianConnectProperties;
import dev.idd.app.connect.ConnectSettings;
import dev.idd.app.shared.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Hands Jira the pages that it frames: static HTML without data, with one line added that loads the
 * bridge to Jira and says under which key, and with a policy that only the asking site may frame
 * it.
 */
@RestController
class PageController {
  private static final Set<String> PAGES =
      Set.of(
          "panel",
          "gate",
          "validator-edit",
          "validator-view",
          "insights",
          "analyst",
          "portfolio",
          "gadget",
          "settings",
          "site");
  private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
  private static final String HOST_MARK = "<!-- host -->";
  private static final String BRIDGE =
      "<script src=\"%s\" data-options=\"resize:true;sizeToParent:false;margin:false\""
          + " data-app=\"%s\"></script>";

  private final ResourceLoader resources;
  private final ConnectSettings settings;
  private final AtlassianConnectProperties library;

  PageController(
      ResourceLoader resources, ConnectSettings settings, AtlassianConnectProperties library) {
    this.resources = resources;
    this.settings = settings;
    this.library = library;
  }

  @GetMapping("/pages/{name}")
  ResponseEntity<String> page(
      @PathVariable("name") String name,
      @AuthenticationPrincipal AtlassianHostUser jira,
      HttpServletResponse response)
      throws IOException {
    if (!PAGES.contains(name)) {
      throw Problem.notFound("There is no page '%s'.".formatted(name));
    }
    String bridge = library.getAllJsUrl();
    // Set, not added: two policies would both apply, and the default one allows nothing.
    response.setHeader("Content-Security-Policy", PagePolicy.of(bridge, jira.getHost()));
    return ResponseEntity.ok()
        .contentType(HTML)
        .body(html(name).replace(HOST_MARK, BRIDGE.formatted(bridge, settings.key())));
  }

  private String html(String name) throws IOException {
    Resource page = resources.getResource(settings.pages() + name + ".html");
    if (!page.exists()) {
      throw Problem.of(
          HttpStatus.SERVICE_UNAVAILABLE,
          "pages-not-built",
          "The pages are not part of this build. Run 'mvn package', which builds frontend/ too.",
          Map.of());
    }
    return page.getContentAsString(StandardCharsets.UTF_8);
  }
}
