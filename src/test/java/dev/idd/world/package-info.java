/** The product as a whole: the app and the sandbox's Jira together, told from outside. */
package dev.idd.world;
