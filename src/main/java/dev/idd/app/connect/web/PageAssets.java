package dev.idd.app.connect.web;

import dev.idd.app.connect.ConnectSettings;
import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Scripts, styles and icons of the pages: public. A name with a hash never changes its content. */
@Configuration(proxyBeanMethods = false)
class PageAssets implements WebMvcConfigurer {
  private static final String HASHED = "/pages/assets/{file:[\\w.-]+-[\\w-]{8}\\.[a-z0-9]+}";
  private static final String OTHERS = "/pages/assets/**";

  private final ConnectSettings settings;

  PageAssets(ConnectSettings settings) {
    this.settings = settings;
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    String assets = settings.pages() + "assets/";
    registry
        .addResourceHandler(HASHED)
        .addResourceLocations(assets)
        .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    registry
        .addResourceHandler(OTHERS)
        .addResourceLocations(assets)
        .setCacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic());
  }
}
