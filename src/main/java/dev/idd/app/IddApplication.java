package dev.idd.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;

/** Incident-Driven Development for Jira and ServiceNow: the whole backend, one process. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Modulithic(systemName = "IDD for Jira")
public class IddApplication {
  public static void main(String[] args) {
    SpringApplication.run(IddApplication.class, args);
  }
}
