/*
 * The part of JQL the product uses. WAS and CHANGED are words of the language, but no operators here: a query that uses
 * them is refused rather than misread.
 */
grammar Jql;

options { caseInsensitive = true; }

query
    : disjunction? (ORDER BY sort (',' sort)*)? EOF
    ;

disjunction
    : conjunction (OR conjunction)*
    ;

conjunction
    : negation (AND negation)*
    ;

negation
    : (NOT | '!') negation      # Not
    | '(' disjunction ')'       # Nested
    | field comparison          # Clause
    ;

comparison
    : operator=('=' | '!=' | '<' | '<=' | '>' | '>=' | '~' | '!~') operand  # Binary
    | NOT? IN operand                                                   # Membership
    | IS NOT? (EMPTY | NULL)                                            # Presence
    ;

field
    : WORD | STRING | CUSTOM_FIELD | PROPERTY
    ;

operand
    : (EMPTY | NULL)                                        # Nothing
    | name=(WORD | STRING) '(' (argument (',' argument)*)? ')'  # Function
    | (WORD | STRING | NUMBER)                              # Value
    | '(' operand (',' operand)* ')'                        # Many
    ;

argument
    : WORD | STRING | NUMBER
    ;

sort
    : field direction=(ASC | DESC)?
    ;

AND     : 'and' | '&' | '&&';
OR      : 'or' | '|' | '||';
NOT     : 'not';
IN      : 'in';
IS      : 'is';
EMPTY   : 'empty';
NULL    : 'null';
WAS     : 'was';
CHANGED : 'changed';
ORDER   : 'order';
BY      : 'by';
ASC     : 'asc';
DESC    : 'desc';

CUSTOM_FIELD : 'cf' SPACES? '[' SPACES? [0-9]+ SPACES? ']';
PROPERTY     : 'issue.property' SPACES? '[' ~[\]\r\n]+ ']' ('.' [a-z0-9_-]+)*;
NUMBER       : '-'? [0-9]+ ('.' [0-9]+)?;
STRING       : '"' (~["\\] | '\\' .)* '"' | '\'' (~['\\] | '\\' .)* '\'';
UNFINISHED   : '"' (~["\\] | '\\' .)* | '\'' (~['\\] | '\\' .)*;
WORD         : (~[ \t\r\n"'=!<>~(),;.?|&*/%^$#@+[\]{}\\] | '\\' .)+;

SPACE        : SPACES -> skip;
RESERVED     : .;

fragment SPACES : [ \t\r\n]+;
