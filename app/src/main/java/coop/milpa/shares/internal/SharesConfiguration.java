package coop.milpa.shares.internal;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Brings the module's own settings in. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SharesLimits.class)
class SharesConfiguration {}
