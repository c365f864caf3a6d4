package coop.milpa;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** Names what the platform is made of. Modules are wired by component scanning; nothing else belongs here. */
@Modulithic(systemName = "Milpa", sharedModules = "kernel")
@SpringBootApplication
public class MilpaApplication {}
