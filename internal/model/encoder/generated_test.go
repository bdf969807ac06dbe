package encoder

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

func TestKernelsAreGenerated(t *testing.T) {
	want, err := os.ReadFile("kernel_amd64.s")
	if err != nil {
		t.Fatal(err)
	}
	program, err := filepath.Abs("kernelgen.go")
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command("go", "run", program)
	cmd.Dir = t.TempDir()
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("run the generator: %v\n%s", err, out)
	}
	got, err := os.ReadFile(filepath.Join(cmd.Dir, "kernel_amd64.s"))
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Error("kernel_amd64.s is not what kernelgen.go writes; run go generate")
	}
}
