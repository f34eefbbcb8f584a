package dev.idd.sandbox.model;

/**
 * A person or an app. {@code name} is the short name the sandbox's own endpoints use ("responder").
 *
 * @param app true for the user behind an installed app
 */
public record Account(
    String accountId, String name, String email, String displayName, String timeZone, boolean app) {

  public static Account person(String name, String displayName) {
    return new Account(
        "5b10sandbox" + Integer.toHexString(0x10000000 | Math.abs(name.hashCode() % 0x10000000)),
        name,
        name + "@example.com",
        displayName,
        "UTC",
        false);
  }

  public static Account app(String name, String displayName) {
    return new Account(
        "557058:sandbox-" + name, name, name + "@connect.example.com", displayName, "UTC", true);
  }
}
