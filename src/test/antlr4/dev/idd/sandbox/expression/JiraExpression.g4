/*
 * The language of Jira expressions: a strict subset of JavaScript without statements.
 *
 * A template literal is one token, as in Jira's own list of expected tokens; what stands in its ${} is parsed with the
 * same grammar afterwards. `let` and `??` are read here so that they can be refused by name.
 */
grammar JiraExpression;

program
    : (declaration ';')* expression ';'? EOF
    ;

declaration
    : LET IDENTIFIER '=' expression
    ;

expression
    : parameters '=>' expression    # Lambda
    | operation                     # Plain
    ;

parameters
    : IDENTIFIER
    | '(' (IDENTIFIER (',' IDENTIFIER)*)? ')'
    ;

operation
    : operation '.' IDENTIFIER                              # Member
    | operation '?.' IDENTIFIER                             # OptionalMember
    | operation '[' expression ']'                          # Index
    | operation '?.' '[' expression ']'                     # OptionalIndex
    | operation '(' arguments? ')'                          # Call
    | NEW IDENTIFIER '(' arguments? ')'                     # Construction
    | operator=('!' | '-' | TYPEOF) operation               # Unary
    | operation operator=('*' | '/' | '%') operation        # Arithmetic
    | operation operator=('+' | '-') operation              # Arithmetic
    | operation operator=('<' | '<=' | '>' | '>=') operation  # Comparison
    | operation operator=('==' | '!=') operation            # Equality
    | operation '&&' operation                              # And
    | operation '||' operation                              # Or
    | operation '??' operation                              # Coalescing
    | <assoc = right> operation '?' expression ':' expression # Conditional
    | '(' expression ')'                                    # Parenthesised
    | IDENTIFIER                                            # Variable
    | NULL                                                  # NullLiteral
    | (TRUE | FALSE)                                        # BooleanLiteral
    | NUMBER                                                # NumberLiteral
    | STRING                                                # StringLiteral
    | TEMPLATE_LITERAL                                      # TemplateLiteral
    | '[' (expression (',' expression)*)? ']'               # ListLiteral
    | '{' (entry (',' entry)*)? '}'                         # ObjectLiteral
    ;

arguments
    : expression (',' expression)*
    ;

entry
    : key=(IDENTIFIER | STRING) ':' expression
    ;

LET     : 'let';
NEW     : 'new';
TYPEOF  : 'typeof';
NULL    : 'null';
TRUE    : 'true';
FALSE   : 'false';

IDENTIFIER  : [a-zA-Z_$] [a-zA-Z0-9_$]*;
NUMBER      : [0-9]+ ('.' [0-9]+)?;
STRING      : '\'' (~['\\\r\n] | '\\' .)* '\'' | '"' (~["\\\r\n] | '\\' .)* '"';

TEMPLATE_LITERAL : '`' (~[`\\$] | '\\' . | '$' ~[{`\\] | '$' '\\' . | '${' INSERTION* '}')* '$'? '`';
fragment INSERTION : STRING | TEMPLATE_LITERAL | '{' INSERTION* '}' | ~[{}'"`];

SPACE   : [ \t\r\n]+ -> skip;
UNKNOWN : .;
