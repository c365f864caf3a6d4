package coop.milpa.portal.internal;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Beans of this module that scanning does not find. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PortalTimes.class)
class PortalConfiguration {}
