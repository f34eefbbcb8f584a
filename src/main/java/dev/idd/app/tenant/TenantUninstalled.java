package dev.idd.app.tenant;

/** A site removed the app. Its data stays until it returns or is erased. */
public record TenantUninstalled(TenantId tenant) {}
