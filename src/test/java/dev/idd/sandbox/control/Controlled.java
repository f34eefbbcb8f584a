package dev.idd.sandbox.control;

import dev.idd.sandbox.connect.ConnectAddon;
import dev.idd.sandbox.connect.Installation;
import dev.idd.sandbox.connect.Webhooks;
import dev.idd.sandbox.model.JiraSite;
import dev.idd.sandbox.rest.RestApi;
import java.net.URI;

/** The parts of the running sandbox that the control endpoints turn. */
public interface Controlled {
  JiraSite site();

  RestApi rest();

  ConnectAddon addon();

  Webhooks webhooks();

  Installation install(URI descriptor);

  /** Uninstalls the app, as an admin would. */
  void uninstall();

  /** Puts the site back to its story. What the app has stored stays as it is. */
  void reset();
}
