/** What Jira asks of us: page shells and webhooks. */
@NullMarked
package dev.idd.app.connect.web;

import org.jspecify.annotations.NullMarked;
