package coop.milpa;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/**
 * Names what the platform is made of. Modules are wired by component scanning; nothing else belongs here. Beans are
 * called by their full names, since a class inside one module may be called as one inside another.
 */
@Modulithic(systemName = "Milpa", sharedModules = "kernel")
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class MilpaApplication {}
