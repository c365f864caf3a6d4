@NullMarked
package coop.milpa.contributions.web;

import org.jspecify.annotations.NullMarked;
