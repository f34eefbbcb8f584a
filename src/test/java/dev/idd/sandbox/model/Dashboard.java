package dev.idd.sandbox.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A page of gadgets that one person put together and everybody who is signed in may look at. */
public final class Dashboard {
  private final String id;
  private final Account owner;
  private final Map<String, Item> items = new LinkedHashMap<>();

  Dashboard(String id, Account owner) {
    this.id = id;
    this.owner = owner;
  }

  /** One gadget on it; its properties are live. */
  public record Item(String id, String moduleKey, Map<String, JsonNode> properties) {}

  public Item add(String itemId, String moduleKey) {
    Item item = new Item(itemId, moduleKey, new TreeMap<>());
    items.put(itemId, item);
    return item;
  }

  public Optional<Item> item(String itemId) {
    return Optional.ofNullable(items.get(itemId));
  }

  public String id() {
    return id;
  }

  public String name() {
    return "Dashboard of " + owner.displayName();
  }

  public List<Item> items() {
    return List.copyOf(items.values());
  }

  public boolean mayEdit(Account account) {
    return account == owner;
  }
}
