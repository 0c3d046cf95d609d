package app.carnet.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes secrets unreadable for whoever reads the database alone: AES-256-GCM with a key that is derived from the one in the
 * data directory. What was sealed for one owner is not opened for another.
 */
@ApplicationScoped
public class Seal {

    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    private Signature signature;

    String close(String secret, long owner) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, owner, secret.getBytes(StandardCharsets.UTF_8));
        byte[] all = Arrays.copyOf(nonce, nonce.length + sealed.length);
        System.arraycopy(sealed, 0, all, nonce.length, sealed.length);
        return Base64.getEncoder().encodeToString(all);
    }

    /** @throws IllegalStateException if it was sealed for another owner or with another key, or was changed */
    String open(String sealed, long owner) {
        byte[] all = Base64.getDecoder().decode(sealed);
        byte[] nonce = Arrays.copyOf(all, NONCE_BYTES);
        return new String(run(Cipher.DECRYPT_MODE, nonce, owner, Arrays.copyOfRange(all, NONCE_BYTES, all.length)), StandardCharsets.UTF_8);
    }

    private byte[] run(int mode, byte[] nonce, long owner, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance(ALGORITHM);
            cipher.init(mode, new SecretKeySpec(HexFormat.of().parseHex(signature.of("seal of secrets")), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(Long.toString(owner).getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Not sealed here for " + owner + "; was the key in the data directory replaced?", e);
        }
    }
}
