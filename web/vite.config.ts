import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [react()],
  build: {
    outDir: "../dist/web",
    emptyOutDir: true,
    target: "es2022",
    // The Content-Security-Policy allows scripts, styles and workers from the server alone.
    assetsInlineLimit: 0,
    // Vite's preload helper sets styles of late parts by <link>, which the policy allows.
    modulePreload: { polyfill: false },
  },
  worker: { format: "es" },
  server: { proxy: { "/api": process.env.ENTENTE_API ?? "http://127.0.0.1:4321" } },
});
