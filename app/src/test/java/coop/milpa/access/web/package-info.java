@NullMarked
package coop.milpa.access.web;

import org.jspecify.annotations.NullMarked;
