/** What tests and curious people can do to the sandbox that nobody can do to Jira. */
package dev.idd.sandbox.control;
