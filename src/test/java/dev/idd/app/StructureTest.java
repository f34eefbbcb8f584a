package dev.idd.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.idd.app.tenant.Caller;
import jakarta.persistence.Entity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.web.bind.annotation.RequestMapping;

/** The modules keep to what they declare, and docs/architecture.md draws them as they are. */
class StructureTest {
  private static final Path DOCUMENT = Path.of("docs/architecture.md");

  /** Everything in one go: asking Modulith a second time passes silently. */
  @Test
  void theCodeIsBuiltAsTheArchitectureSays() {
    var faults =
        new ArrayList<>(
            ApplicationModules.of(IddApplication.class).detectViolations().getMessages());
    JavaClasses code =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.idd.app");
    for (ArchRule rule : rules()) {
      faults.addAll(rule.evaluate(code).getFailureReport().getDetails());
    }
    assertThat(faults).as("faults of structure").isEmpty();
  }

  private static List<ArchRule> rules() {
    return List.of(
        noClasses()
            .that()
            .resideOutsideOfPackage("dev.idd.app.connect..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.atlassian.connect..")
            .because("leaving Connect deletes one package"),
        noClasses()
            .that()
            .resideOutsideOfPackage("dev.idd.app.jobs..")
            .should()
            .dependOnClassesThat(new RunsTheQueue())
            .because("others declare tasks and enqueue, how the queue runs is up to jobs"),
        noFields()
            .should()
            .beAnnotatedWith(Autowired.class)
            .because("what a class needs is in its constructor"),
        classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .notHaveModifier(JavaModifier.PUBLIC)
            .because("rows are nobody else's business"),
        noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .because("time comes in through the clock"),
        noClasses()
            .should()
            .callMethod(JdbcClient.MappedQuerySpec.class, "stream")
            .because("a stream of rows keeps its connection until somebody closes it"),
        methods()
            .that(new AnswersTheApi())
            .should()
            .haveRawParameterTypes(new IncludesTheCaller())
            .because("the API answers persons, not strangers"),
        slices()
            .matching("dev.idd.app.(**)")
            .should()
            .beFreeOfCycles()
            .because("packages that need each other are one package"));
  }

  /** All of db-scheduler but what is needed to declare a task and to enqueue one. */
  private static final class RunsTheQueue extends DescribedPredicate<JavaClass> {
    private static final String QUEUE = "com.github.kagkarlsson.scheduler.";

    RunsTheQueue() {
      super("run the queue");
    }

    @Override
    public boolean test(JavaClass type) {
      return type.getName().startsWith("com.github.kagkarlsson.")
          && Stream.of("task.", "SchedulerClient", "SchedulerState")
              .noneMatch(open -> type.getName().startsWith(QUEUE + open));
    }
  }

  private static final class AnswersTheApi extends DescribedPredicate<JavaMethod> {
    AnswersTheApi() {
      super("answer addresses below /api");
    }

    @Override
    public boolean test(JavaMethod method) {
      String prefix =
          paths(
              AnnotatedElementUtils.findMergedAnnotation(
                  method.getOwner().reflect(), RequestMapping.class));
      RequestMapping mapping =
          AnnotatedElementUtils.findMergedAnnotation(method.reflect(), RequestMapping.class);
      return mapping != null && (prefix + paths(mapping)).startsWith("/api");
    }

    private static String paths(RequestMapping mapping) {
      return mapping == null ? "" : String.join("", mapping.path());
    }
  }

  private static final class IncludesTheCaller extends DescribedPredicate<List<JavaClass>> {
    IncludesTheCaller() {
      super("the Caller");
    }

    @Override
    public boolean test(List<JavaClass> parameters) {
      return parameters.stream().anyMatch(parameter -> parameter.isEquivalentTo(Caller.class));
    }
  }

  @Test
  void theDiagramShowsTheModulesAsTheyAre() throws IOException {
    String diagram = diagram(ApplicationModules.of(IddApplication.class));

    assertThat(Files.readString(DOCUMENT))
        .as("put this diagram into %s:\n%s", DOCUMENT, diagram)
        .contains(diagram);
  }

  /**
   * {@code shared} and {@code tenant} are used by everybody; arrows to them would hide the rest.
   */
  private static String diagram(ApplicationModules modules) {
    var everywhere = Set.of("shared", "tenant");
    return modules.stream()
        .sorted()
        .filter(module -> !everywhere.contains(name(module)))
        .flatMap(module -> arrows(module, modules, everywhere))
        .collect(Collectors.joining("\n", "```mermaid\nflowchart TD\n", "\n```\n"));
  }

  private static Stream<String> arrows(
      ApplicationModule module, ApplicationModules modules, Set<String> hidden) {
    List<String> used =
        module
            .getDirectDependencies(modules)
            .uniqueModules()
            .map(StructureTest::name)
            .filter(name -> !hidden.contains(name) && !name.equals(name(module)))
            .sorted()
            .toList();
    return used.isEmpty()
        ? Stream.of("  " + name(module))
        : used.stream().map(name -> "  " + name(module) + " --> " + name);
  }

  private static String name(ApplicationModule module) {
    return module.getIdentifier().toString();
  }
}
