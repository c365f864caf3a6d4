@NullMarked
package coop.milpa.registry.web;

import org.jspecify.annotations.NullMarked;
