package dev.idd.app.jira;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdfTest {
  private static String json(Object value) {
    return new ObjectMapper().valueToTree(value).toString();
  }

  @Test
  void aDocumentHasParagraphsHeadingsAndBullets() {
    var document =
        Adf.empty()
            .heading("Criteria")
            .paragraph("one\ntwo")
            .bullets(List.of("a", " ", "b"))
            .json();

    assertThat(new ObjectMapper().<com.fasterxml.jackson.databind.JsonNode>valueToTree(document))
        .isEqualTo(
            tree(
                """
                {"type":"doc","version":1,"content":[
                  {"type":"heading","attrs":{"level":3},"content":[{"type":"text","text":"Criteria"}]},
                  {"type":"paragraph","content":[{"type":"text","text":"one"},{"type":"hardBreak"},{"type":"text","text":"two"}]},
                  {"type":"bulletList","content":[
                    {"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"a"}]}]},
                    {"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"b"}]}]}]}]}"""));
  }

  @Test
  void blankTextsAreLeftOut() {
    assertThat(json(Adf.doc("", "  ", "x"))).containsOnlyOnce("paragraph");
    assertThat(json(Adf.empty().bullets(List.of("")).json())).doesNotContain("bulletList");
  }

  private static com.fasterxml.jackson.databind.JsonNode tree(String json) {
    try {
      return new ObjectMapper().readTree(json);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
