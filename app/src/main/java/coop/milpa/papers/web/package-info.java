@NullMarked
package coop.milpa.papers.web;

import org.jspecify.annotations.NullMarked;
