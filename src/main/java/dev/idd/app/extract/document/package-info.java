/** A document of headings, paragraphs and lists, and the forms in which it can be written. */
@NullMarked
package dev.idd.app.extract.document;

import org.jspecify.annotations.NullMarked;
