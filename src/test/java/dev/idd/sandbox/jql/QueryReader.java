package dev.idd.sandbox.jql;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;

/** Turns the tree of a query into predicates, noting what the site does not know. */
final class QueryReader extends JqlBaseVisitor<Predicate<JqlSubject>> {

  private static final int SORT_FIELDS = 7;

  private final JqlFields fields;
  private final FieldNames names;
  private final List<String> messages;
  private final OperandReader operands = new OperandReader();

  QueryReader(JqlFields fields, List<String> messages) {
    this.fields = fields;
    this.names = new FieldNames(fields);
    this.messages = messages;
  }

  JqlQuery read(JqlParser.QueryContext query) {
    boolean bounded = query.disjunction() != null;
    Predicate<JqlSubject> predicate = bounded ? visit(query.disjunction()) : subject -> true;
    return new ReadQuery(predicate, order(query.sort()), bounded);
  }

  private record ReadQuery(
      Predicate<JqlSubject> predicate, Comparator<JqlSubject> comparator, boolean bounded)
      implements JqlQuery {

    @Override
    public boolean matches(JqlSubject subject) {
      return predicate.test(subject);
    }
  }

  @Override
  public Predicate<JqlSubject> visitDisjunction(JqlParser.DisjunctionContext disjunction) {
    return all(disjunction.conjunction()).reduce(Predicate::or).orElseThrow();
  }

  @Override
  public Predicate<JqlSubject> visitConjunction(JqlParser.ConjunctionContext conjunction) {
    return all(conjunction.negation()).reduce(Predicate::and).orElseThrow();
  }

  private java.util.stream.Stream<Predicate<JqlSubject>> all(List<? extends ParseTree> parts) {
    return parts.stream().map(this::visit);
  }

  @Override
  public Predicate<JqlSubject> visitNot(JqlParser.NotContext not) {
    return visit(not.negation()).negate();
  }

  @Override
  public Predicate<JqlSubject> visitNested(JqlParser.NestedContext nested) {
    return visit(nested.disjunction());
  }

  @Override
  public Predicate<JqlSubject> visitClause(JqlParser.ClauseContext clause) {
    var comparison = clause.comparison();
    return field(clause.field())
        .map(
            field ->
                new Condition(field, operands.operator(comparison), fields, messages)
                    .with(operands.visit(comparison)))
        .orElse(subject -> false);
  }

  private Optional<Field> field(JqlParser.FieldContext context) {
    Token token = context.getStart();
    Optional<Field> field = names.find(token);
    if (field.isEmpty()) {
      messages.add(
          "Field '%s' does not exist or you do not have permission to view it."
              .formatted(Words.read(token)));
    }
    return field;
  }

  private Comparator<JqlSubject> order(List<JqlParser.SortContext> sorts) {
    if (sorts.size() > SORT_FIELDS) {
      messages.add("The ORDER BY clause is limited to " + SORT_FIELDS + " fields.");
    }
    return sorts.stream()
        .flatMap(sort -> order(sort).stream())
        .reduce(Comparator::thenComparing)
        .map(order -> order.thenComparing(Sorting.BY_KEY))
        .orElse(Sorting.BY_KEY.reversed());
  }

  private Optional<Comparator<JqlSubject>> order(JqlParser.SortContext sort) {
    boolean descending = sort.direction != null && sort.direction.getType() == JqlLexer.DESC;
    return field(sort.field())
        .filter(field -> isSortable(field))
        .map(field -> Sorting.by(field, descending));
  }

  private boolean isSortable(Field field) {
    boolean sortable = !List.of("text", "comment", "issueLinkType", "parent").contains(field.id());
    if (!sortable) {
      messages.add("Not able to sort using field '" + field.name() + "'.");
    }
    return sortable;
  }
}
