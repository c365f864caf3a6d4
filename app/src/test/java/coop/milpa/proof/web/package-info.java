@NullMarked
package coop.milpa.proof.web;

import org.jspecify.annotations.NullMarked;
