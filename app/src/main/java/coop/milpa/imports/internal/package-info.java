/** How files are read, checked, compared and posted. Nothing here is public. */
@NullMarked
package coop.milpa.imports.internal;

import org.jspecify.annotations.NullMarked;
