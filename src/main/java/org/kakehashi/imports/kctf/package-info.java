/** kCTF: a Kubernetes manifest for each challenge, beside the folder that its image is built from. */
package org.kakehashi.imports.kctf;
