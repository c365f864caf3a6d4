@NullMarked
package coop.milpa.demo.internal;

import org.jspecify.annotations.NullMarked;
