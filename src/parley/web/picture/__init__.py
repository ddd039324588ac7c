"""The picture and the bulletin put into words and drawings: sentences by phrases, charts as SVG that need nothing else."""
