package dev.idd.app.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.idd.app.jira.JiraJson.Issue;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Does a story, as Jira tells it, count as an improvement that will be delivered? */
class ReadinessTest {
  private static final Optional<String> SPRINT_FIELD = Optional.of("customfield_1");

  @ParameterizedTest(name = "{0} {1} {2}: {3} -> {4}")
  @CsvSource(
      delimiter = '|',
      value = {
        "COMMITTED | BEYOND_FIX | crit | 'assignee':{'accountId':'a'},'duedate':'2026-12-31' | ''",
        "COMMITTED | BEYOND_FIX | crit | 'assignee':{'accountId':'a'},'fixVersions':[{'id':'1'}] | ''",
        "COMMITTED | BEYOND_FIX | crit | 'assignee':{'accountId':'a'},'customfield_1':[{'id':5,'state':'active'}] | ''",
        "COMMITTED | BEYOND_FIX | crit | 'assignee':{'accountId':'a'},'customfield_1':[{'id':5,'state':'future'}] | ''",
        "COMMITTED | BEYOND_FIX | crit | 'assignee':{'accountId':'a'},'customfield_1':[{'id':5,'state':'closed'}] | SPRINT_CLOSED",
        "COMMITTED | BEYOND_FIX | crit | 'assignee':{'accountId':'a'},'customfield_1':[{'id':5,'state':'closed'},{'id':6,'state':'active'}] | ''",
        "COMMITTED | BEYOND_FIX | crit | 'assignee':{'accountId':'a'},'customfield_1':[{'id':5,'state':'closed'}],'duedate':'2026-12-31' | ''",
        "COMMITTED | BEYOND_FIX | crit | 'assignee':{'accountId':'a'},'customfield_1':[{'id':5,'state':'closed'}],'status':{'id':'9','name':'Done','statusCategory':{'key':'done'}} | ''",
        "COMMITTED | BEYOND_FIX | crit | 'assignee':{'accountId':'a'},'customfield_1':[] | SCHEDULE",
        "COMMITTED | BEYOND_FIX | crit | 'assignee':{'accountId':'a'},'customfield_1':null,'fixVersions':[],'duedate':null | SCHEDULE",
        "COMMITTED | BEYOND_FIX | crit | 'assignee':null,'duedate':'2026-12-31' | OWNER",
        "COMMITTED | BEYOND_FIX | '' | 'assignee':{'accountId':'a'},'duedate':'2026-12-31' | CRITERIA",
        "COMMITTED | BEYOND_FIX | '  ' | 'assignee':{'accountId':'a'},'duedate':'2026-12-31' | CRITERIA",
        "COMMITTED | DIRECT_FIX | crit | 'assignee':{'accountId':'a'},'duedate':'2026-12-31' | DIRECT_FIX",
        "PROPOSED | BEYOND_FIX | crit | 'assignee':{'accountId':'a'},'duedate':'2026-12-31' | NOT_COMMITTED",
        "PROPOSED | DIRECT_FIX | '' | 'summary':'x' | DIRECT_FIX NOT_COMMITTED OWNER CRITERIA SCHEDULE",
        "DISMISSED | BEYOND_FIX | crit | 'assignee':{'accountId':'a'},'duedate':'2026-12-31' | DISMISSED",
        "DISMISSED | DIRECT_FIX | '' | 'summary':'x' | DISMISSED",
      })
  void saysWhatIsMissing(State state, Scope scope, String criteria, String fields, String gaps) {
    Story story = Story.of(issue(fields), SPRINT_FIELD);

    assertThat(Readiness.gaps(Improvement.of(criteria, scope, state), story))
        .isEqualTo(
            Arrays.stream(gaps.split(" "))
                .filter(gap -> !gap.isEmpty())
                .map(Gap::valueOf)
                .toList());
  }

  private static Issue issue(String fields) {
    try {
      Map<String, JsonNode> read =
          new ObjectMapper()
              .readValue("{" + fields.replace('\'', '"') + "}", new TypeReference<>() {});
      return new Issue("1", "APP-7", read, null, null);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(fields, e);
    }
  }

  @ParameterizedTest(name = "sprints {0}: {1}")
  @CsvSource({
    "1:closed 2:active, 2",
    "2:active 1:closed, 2",
    "1:future 2:active, 2",
    "1:closed 2:future, 2",
    "1:closed 2:closed, 2",
    "9:closed 10:closed, 10"
  })
  void theSprintThatCountsIsTheOneStillToEnd(String sprints, String id) {
    List<String> all =
        Arrays.stream(sprints.split(" "))
            .map(one -> one.split(":"))
            .map(one -> "{'id':" + one[0] + ",'name':'S','state':'" + one[1] + "'}")
            .toList();

    Story story = Story.of(issue("'customfield_1':[" + String.join(",", all) + "]"), SPRINT_FIELD);

    assertThat(story.sprint()).extracting(Story.Sprint::id).isEqualTo(id);
  }
}
